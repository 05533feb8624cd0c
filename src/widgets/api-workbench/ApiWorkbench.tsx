import { useMemo } from 'preact/hooks';
import type { Engine, LabDefinition, LabPage } from '@/labs/exercises/definition';
import type { HttpRun } from '@/labs/exercises/http';
import { curlOf } from '@/labs/http/curl';
import { readRequests } from '@/labs/http/written';
import type { EngineSource } from '@/labs/protocol';
import type { Beneath } from '@/widgets/lab/Commands';
import { Lab } from '@/widgets/lab/Lab';
import { day } from '@/widgets/lab/words';
import { HttpResults } from './HttpResults';
import { ApiReference } from './reference/ApiReference';
import { type OpenApi, type Reference, referenceOf } from './reference/model';
import { RequestBuilder } from './RequestBuilder';
import { type Bench, BenchContext, emptyBench } from './useBench';
import './api-workbench.css';

interface ApiWorkbenchProps {
  readonly lab: LabPage<HttpRun>;
  readonly reference: Reference;
  readonly source: EngineSource;
}

const faults = (run: HttpRun) => run.faults;

const beneath: Beneath = (text) => [
  { button: 'Send', code: readRequests(text).requests.map(curlOf).join('\n\n') },
  {
    button: 'Reset lab',
    code: 'dropdb shop && createdb shop\npsql shop -f schema.sql -f seed.sql -f story.sql',
  },
];

/** What the shop in the tab says of its API. */
async function describe(engine: Engine): Promise<Reference | undefined> {
  const exchange = await engine.request({ method: 'GET', url: '/openapi.json' });
  if (exchange.kind !== 'answered' || exchange.response.status !== 200) return undefined;
  return referenceOf(JSON.parse(exchange.response.body) as OpenApi);
}

/** The lab, which tells the workbench what it does. */
function observed(lab: LabDefinition<HttpRun>, bench: Bench): LabDefinition<HttpRun> {
  return {
    ...lab,
    begin(engine) {
      lab.begin?.(engine);
      bench.jar.value = [];
      bench.last.value = undefined;
      void describe(engine).then((reference) => (bench.described.value = reference));
    },
    async run(engine, text) {
      const run = await lab.run(engine, text);
      bench.jar.value = run.jar;
      bench.last.value = { text, run };
      return run;
    },
  };
}

/** Requests to the shop’s API, and the reference that the shop gives of it. */
export function ApiWorkbench({ lab, reference, source }: ApiWorkbenchProps) {
  const bench = useMemo(emptyBench, []);
  const load = async () => {
    const { API_WORKBENCH } = await import('@/labs/exercises/api-workbench/lab');
    return observed(API_WORKBENCH, bench);
  };
  const { engine, date } = lab.recordedBy;
  return (
    <BenchContext.Provider value={bench}>
      <Lab
        lab={lab}
        engine={{ source, load }}
        writes="Requests"
        verb="Send"
        Results={HttpResults}
        faults={faults}
        beneath={beneath}
        Workspace={RequestBuilder}
      />
      <ApiReference recorded={reference} source={`${engine}, ${day(date)}`} />
    </BenchContext.Provider>
  );
}
