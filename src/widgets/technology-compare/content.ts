import { LEARNING_CURVES, OPERATIONS_BURDENS } from '@/data/technology-levels';
import { answerLabels, COMPANION_SLOT } from '@/data/stack-picker';
import { GROUPS, type RowId } from './data';
import type { Catalogue, Cell, Line, Source } from './model';

interface Sourced {
  readonly text: string;
  readonly source: string;
}
interface Dated extends Sourced {
  readonly checked: Date;
}
/** What by its nature has no such fact. */
interface None {
  readonly none: string;
}

/** A technology as its file describes it, as far as the comparison shows it. */
export interface Described {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly typicalUse: string;
  readonly firstRelease: Sourced;
  readonly origin: Sourced;
  readonly licence: Sourced | None;
  readonly currentVersion: Dated | None;
  readonly longTermSupport?: Dated | undefined;
  readonly survey?:
    | {
        readonly value: number;
        readonly year: number;
        readonly question: string;
        readonly base: string;
        readonly source: string;
      }
    | undefined;
  readonly model: string;
  readonly suits: string;
  readonly learningCurve: (typeof LEARNING_CURVES)[number]['id'];
  readonly operationsBurden: (typeof OPERATIONS_BURDENS)[number]['id'];
  readonly strengths: readonly string[];
  readonly limits: readonly string[];
  readonly picker: readonly {
    readonly slot: string;
    readonly giveUp?: string | undefined;
    readonly fits: readonly {
      readonly question: string;
      readonly answers: readonly string[];
      readonly fit: number;
      readonly because: string;
    }[];
  }[];
}

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/**
 * The typed technologies that can be compared, in the order of their groups and then of their names.
 * @throws Error when a fact names a source that does not exist
 */
export function catalogueOf(
  technologies: readonly Described[],
  sources: ReadonlyMap<string, Source>,
): Catalogue {
  const place = (kind: string) =>
    GROUPS.findIndex(({ kinds }: { kinds: readonly string[] }) => kinds.includes(kind));
  return technologies
    .filter(({ kind }) => place(kind) >= 0)
    .sort((a, b) => place(a.kind) - place(b.kind) || a.name.localeCompare(b.name, 'en-GB'))
    .map((each) => ({
      id: each.id,
      name: each.name,
      kind: each.kind,
      cells: known(cellsOf(each, (id) => sourceOf(sources, id))),
    }));
}

function sourceOf(sources: ReadonlyMap<string, Source>, id: string): Source {
  const source = sources.get(id);
  if (source === undefined) throw new Error(`No source ${id}`);
  return { publisher: source.publisher, url: source.url };
}

function cellsOf(
  technology: Described,
  source: (id: string) => Source,
): Record<RowId, Cell | undefined> {
  const fact = (found: Sourced | Dated | None): Cell => {
    if ('none' in found) return { lines: [{ text: `None: ${found.none}` }] };
    return {
      lines: [{ text: found.text }],
      ...('checked' in found && { note: `checked on ${day.format(found.checked)}` }),
      source: source(found.source),
    };
  };
  const words = (lines: readonly string[]) => said(lines.map((text) => ({ text })));
  const level = (levels: readonly { id: string; label: string }[], chosen: string) =>
    words(levels.flatMap(({ id, label }) => (id === chosen ? [label] : [])));
  const { survey, picker } = technology;
  const role = picker.find(({ slot }) => slot !== COMPANION_SLOT);
  return {
    first: fact(technology.firstRelease),
    origin: fact(technology.origin),
    version: fact(technology.currentVersion),
    support: technology.longTermSupport && fact(technology.longTermSupport),
    licence: fact(technology.licence),
    share: survey && {
      lines: [{ text: `${survey.value} %` }],
      note: `${survey.year}, ${survey.question}, of ${survey.base}`,
      source: source(survey.source),
    },
    use: words([technology.typicalUse]),
    suits: words([technology.suits]),
    model: words([technology.model]),
    learning: level(LEARNING_CURVES, technology.learningCurve),
    operations: level(OPERATIONS_BURDENS, technology.operationsBurden),
    strengths: words(technology.strengths),
    limits: words(technology.limits),
    giveUp: words(role?.giveUp === undefined ? [] : [role.giveUp]),
    fits: said(bestFits(role?.fits ?? [])),
  };
}

/** The answers that speak most for a technology: those with its highest fit, if that is above 0. */
function bestFits(fits: Described['picker'][number]['fits']): Line[] {
  const best = Math.max(...fits.map(({ fit }) => fit));
  return fits
    .filter(({ fit }) => fit === best && fit > 0)
    .map(({ question, answers, fit, because }) => ({
      lead: `${answerLabels(question, answers)} (+${fit})`,
      text: because,
    }));
}

const said = (lines: readonly Line[]): Cell | undefined =>
  lines.length > 0 ? { lines } : undefined;

function known(cells: Record<RowId, Cell | undefined>): Record<string, Cell> {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([row, cell]) => (cell === undefined ? [] : [[row, cell]])),
  );
}
