import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Engine, ShopLab } from '@/labs/exercises/definition';
import type { HttpRun } from '@/labs/exercises/http';
import { curlOf } from '@/labs/http/curl-writer';
import { readRequests } from '@/labs/http/written';
import type { EngineSource } from '@/labs/protocol';
import type { Beneath } from '@/widgets/lab/Commands';
import type { LabOpening } from '@/widgets/lab/content';
import { Lab } from '@/widgets/lab/Lab';
import { HttpResults } from './HttpResults';
import type { OpenApi } from './reference/model';
import { RequestBuilder } from './RequestBuilder';
import { type Bench, BenchContext, emptyBench } from './useBench';
import './api-workbench.css';
import { onPostgres } from '@/labs/tab-engines';

interface ApiWorkbenchProps {
  readonly lab: LabOpening<HttpRun>;
  readonly paper?: ComponentChildren;
  readonly source: EngineSource;
  /** The reference as it was recorded; the shop’s own takes its place after Start. */
  readonly children?: ComponentChildren;
}

const faults = (run: HttpRun) => run.faults;

const beneath: Beneath = (text) => [
  { button: 'Send', code: readRequests(text).requests.map(curlOf).join('\n\n') },
  {
    button: 'Reset lab',
    code: 'dropdb shop && createdb shop\npsql shop -f schema.sql -f seed.sql -f story.sql',
  },
];

/** What the shop in the tab says of its API; nothing where it says nothing. */
async function describe(engine: Engine): Promise<ComponentChildren> {
  const asked = engine.request({ method: 'GET', url: '/openapi.json' });
  const [exchange, { ApiReference }, { referenceOf }] = await Promise.all([
    asked,
    import('./reference/ApiReference'),
    import('./reference/model'),
  ]);
  if (exchange.kind !== 'answered' || exchange.response.status !== 200) return undefined;
  const document = JSON.parse(exchange.response.body) as OpenApi;
  return <ApiReference reference={referenceOf(document)} />;
}

/** The lab, which tells the workbench what it does. */
function observed(lab: ShopLab<HttpRun>, bench: Bench): ShopLab<HttpRun> {
  return {
    ...lab,
    begin(engine) {
      lab.begin?.(engine);
      bench.jar.value = [];
      bench.last.value = undefined;
      void describe(engine).then((described) => (bench.described.value = described));
    },
    async run(engine, text) {
      const run = await lab.run(engine, text);
      bench.jar.value = run.jar;
      bench.last.value = { text, run };
      return run;
    },
  };
}

/** What is pressed in the reference, recorded or live: a request for the form, or a schema’s name. */
function pressed({ target }: MouseEvent, bench: Bench): void {
  if (!(target instanceof Element)) return;
  const request = target.closest('[data-request]')?.getAttribute('data-request');
  if (request != null) bench.wanted.value = readRequests(request).requests;
  const schema = target.closest('a[href^="#schema-"]')?.getAttribute('href')?.slice(1) ?? '';
  const details = document.getElementById(schema);
  if (details instanceof HTMLDetailsElement) details.open = true;
}

/** Requests to the shop’s API, and the reference that the shop gives of it. */
export function ApiWorkbench({ lab, paper, source, children }: ApiWorkbenchProps) {
  const bench = useMemo(emptyBench, []);
  const load = async () => {
    const { API_WORKBENCH } = await import('@/labs/exercises/api-workbench/lab');
    return observed(API_WORKBENCH, bench);
  };
  return (
    <BenchContext.Provider value={bench}>
      <Lab
        lab={lab}
        paper={paper}
        engine={onPostgres(source, load)}
        writes="Requests"
        verb="Send"
        Results={HttpResults}
        faults={faults}
        beneath={beneath}
        Workspace={RequestBuilder}
      />
      <div onClick={(event) => pressed(event, bench)}>{bench.described.value ?? children}</div>
    </BenchContext.Provider>
  );
}
