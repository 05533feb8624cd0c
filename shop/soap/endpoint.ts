import { Hono } from 'hono';
import type { ShopEnv } from '../http/context.ts';
import { described } from '../http/description.ts';
import { checkMedia } from '../http/validation.ts';
import { internal, notFound, Problem } from '../problem.ts';
import { operationIn, SOAP_MEDIA, soapAnswer, SoapFault, soapFault } from './envelope.ts';
import { perform } from './operations.ts';
import { wsdl } from './wsdl.ts';

export const soap = new Hono<ShopEnv>()
  .get(
    '/soap',
    described({
      operationId: 'describeSoap',
      tag: 'soap',
      summary: 'The WSDL of the SOAP service, at /soap?wsdl',
      answer: [200, 'The description', { 'text/xml': 'text' }],
      refusals: [404],
    }),
    (c) => {
      if (c.req.query('wsdl') === undefined) throw notFound();
      const { origin } = new URL(c.req.url);
      return c.body(wsdl(`${origin}/soap`, c.var.visit.settings.isRenamed), 200, {
        'Content-Type': 'text/xml; charset=utf-8',
      });
    },
  )
  .post(
    '/soap',
    described({
      operationId: 'callSoap',
      tag: 'soap',
      summary: 'Performs an operation of the SOAP service',
      answer: [200, 'Its answer', { [SOAP_MEDIA]: 'text' }],
      others: [
        [400, 'The sender’s fault', { [SOAP_MEDIA]: 'text' }],
        [500, 'Ours, or a version or header that we do not know', { [SOAP_MEDIA]: 'text' }],
      ],
      refusals: [415],
    }),
    async (c) => {
      checkMedia(c, SOAP_MEDIA);
      try {
        return soapAnswer(await perform(c.var.visit, operationIn(await c.req.text())));
      } catch (error) {
        if (error instanceof SoapFault || error instanceof Problem) return soapFault(error);
        const { id, settings } = c.var.visit;
        settings.log({
          level: 'error',
          event: 'unexpected_error',
          request_id: id,
          error: String(error),
        });
        return soapFault(internal());
      }
    },
  );
