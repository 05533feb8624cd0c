import { defineCollection, reference } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { checks as checksOfPages } from '@/build/loaders/checks';
import { checked } from '@/build/loaders/checked';
import { LANGUAGES } from '@/data/languages';
import { REGISTRIES } from '@/data/registries';
import { COMPANION_SLOT, QUESTIONS, SLOTS } from '@/data/stack-picker';
import { LEARNING_CURVES, OPERATIONS_BURDENS } from '@/data/technology-levels';
import { TECHNOLOGY_KINDS } from '@/data/technology-kinds';
import { pageSchema } from '@/lib/page';
import { pathFaults, pathSchema } from '@/lib/request-path';
import { WRITTEN_PAGES } from '@/sidebar';

const yaml = (name: string) => {
  const pattern = '*.yaml';
  const folder = `src/content/${name}`;
  return checked(glob({ pattern, base: `./${folder}` }), { folder, pattern });
};

/** Slips, and what people type who mean this: products, commands, errors; for the search, not shown. */
const searchedAs = z.array(z.string()).default([]);

/** Generated pages share the schema without having the fields of a page: the loader knows files alone. */
const docs = defineCollection({
  loader: checked(docsLoader(), {
    folder: 'src/content/docs',
    pattern: '**/*.{md,mdx}',
    complete: pageSchema,
    order: { ids: WRITTEN_PAGES, place: 'src/sidebar.ts' },
  }),
  schema: docsSchema({ extend: pageSchema.partial() }),
});

const sources = defineCollection({
  loader: yaml('sources'),
  schema: z.object({
    publisher: z.string(),
    title: z.string(),
    url: z.url(),
    /** Version, edition or date, as the source says of itself. */
    version: z.string(),
    /** The day its text was read. */
    checked: z.date(),
    /** Whether the source's own text was read, or copies that quote it. */
    read: z.enum(['primary', 'secondary']),
  }),
});

const glossary = defineCollection({
  loader: yaml('glossary'),
  schema: z.object({
    term: z.string(),
    /** Abbreviations, other names and everyday words, shown on the glossary page; each names one term. */
    aliases: z.array(z.string()),
    searchedAs,
    short: z.string().refine((text) => text.split(/\s+/).length <= 45, 'at most 45 words'),
    page: reference('docs'),
    related: z.array(reference('glossary')),
  }),
});

const misconceptions = defineCollection({
  loader: yaml('misconceptions'),
  schema: z.object({
    belief: z.string(),
    truth: z.string(),
    /** Why people believe it, in a sentence or two. */
    why: z.string(),
    /** What the reader can do or look at to see it, and on which page. */
    see: z.strictObject({ text: z.string(), page: reference('docs') }),
    page: reference('docs'),
    sources: z.array(reference('sources')),
  }),
});

/** What every question has; its id is its key in the file, and the key of readers' progress for ever. */
const asked = {
  /** The page that the file is named after. */
  page: reference('docs'),
  /** Plain text with `code`. */
  question: z.string(),
  /** Markdown: why the answer is right. */
  explanation: z.string(),
};

/** An answer to choose, with what is to say of it alone; plain text with `code`. */
const option = z.strictObject({
  text: z.string(),
  right: z.literal(true).optional(),
  because: z.string().optional(),
});

/** The kinds of question; src/components/Check.astro draws each of them. */
export const check = z.discriminatedUnion('type', [
  /** One option is right. */
  z.strictObject({
    ...asked,
    type: z.literal('single'),
    options: z
      .array(option)
      .min(2)
      .refine(
        (options) => options.filter(({ right }) => right).length === 1,
        'exactly one option is right',
      ),
  }),
  /** Answered in one's head. */
  z.strictObject({ ...asked, type: z.literal('recall') }),
]);

const checks = defineCollection({ loader: checksOfPages('src/content/checks/'), schema: check });

/** A dated statement with the source that carries it. */
const sourced = z.object({ text: z.string(), source: reference('sources') });
const dated = sourced.extend({ checked: z.date() });
/** Why there can be no such fact, in words that follow “none:”: a style has no licence. */
const none = z.object({ none: z.string() });

/** Where a registry tells the newest release; `npm run versions` asks it. */
const registryPackage = z.object({
  registry: z.enum(REGISTRIES),
  name: z.string(),
  /** The text of the version, with {version}, {major}, {minor} and {patch} to fill in. */
  text: z.string().includes('{'),
});

const technologyKind = z.enum(TECHNOLOGY_KINDS.map(({ id }) => id));
const question = z.enum(QUESTIONS.map(({ id }) => id));
const answersOf = new Map<string, readonly string[]>(
  QUESTIONS.map((each) => [
    each.id,
    [...each.answers.map(({ id }) => id), ...('none' in each ? [each.none] : [])],
  ]),
);
const someAnswers = z
  .object({ question, answers: z.array(z.string()).min(1), because: z.string().max(100) })
  .refine(
    ({ question: asked, answers }) =>
      answers.every((answer) => answersOf.get(asked)?.includes(answer)),
    { error: ({ input }) => `unknown answer: ${JSON.stringify(input)}` },
  );

/** What the stack picker knows of a technology; see src/data/stack-picker.ts. */
const pickerRole = z.object({
  slot: z.enum([...SLOTS.map(({ id }) => id), COMPANION_SLOT]),
  /** Its name in the picker, where that differs. */
  name: z.string().optional(),
  giveUp: z.string().optional(),
  brings: z.string().optional(),
  needs: z.object({ slot: z.string(), anyOf: z.array(z.string()), because: z.string() }).optional(),
  never: z.array(someAnswers).optional(),
  fits: z.array(
    someAnswers.and(
      z.object({
        fit: z
          .int()
          .min(-2)
          .max(2)
          .refine((fit) => fit !== 0, 'leave out a fit of 0'),
      }),
    ),
  ),
});

/** A program under `listings/<language>/<topic>/` that has been run, or configuration, checked. */
const technologyCode = z.union([
  z.strictObject({
    language: z.enum(LANGUAGES.map(({ id }) => id)),
    topic: z.string(),
    region: z.string(),
    /** What the program shows of this technology. */
    about: z.string(),
  }),
  z.strictObject({
    language: z.literal('configuration'),
    topic: z.string(),
    region: z.string(),
    about: z.string(),
    /** Why it is not run here, and what was checked instead. */
    notRun: z.string(),
  }),
]);

/** The first hour with a technology, each step in a sentence or two with its command as `code`. */
const firstSteps = z.strictObject({
  install: z.string(),
  hello: z.string(),
  test: z.string(),
  deploy: z.string(),
  source: reference('sources'),
});

const technologies = defineCollection({
  loader: yaml('technologies'),
  schema: z
    .object({
      name: z.string(),
      kind: technologyKind,
      /** Abbreviations and other names; each names one technology. */
      aliases: z.array(z.string()),
      searchedAs,
      /** Questions that its page answers, as people type them; no two in the guide ask the same. */
      questions: z.array(z.string()).min(2).max(8),
      home: z.url(),
      docs: z.url(),
      firstRelease: sourced,
      /** Who made it, where and why. */
      origin: sourced,
      licence: sourced.or(none),
      currentVersion: dated.or(none),
      package: registryPackage.optional(),
      longTermSupport: dated.optional(),
      survey: z
        .object({
          /** Per cent of the base. */
          value: z.number().min(0).max(100),
          year: z.int(),
          question: z.string(),
          base: z.string(),
          source: reference('sources'),
        })
        .optional(),
      facts: z.array(sourced),
      strengths: z.array(z.string()).min(1),
      limits: z.array(z.string()).min(1),
      typicalUse: z.string(),
      alternatives: z.array(reference('technologies')),
      /** Its model of data or of concurrency. */
      model: z.string(),
      /** Whom it suits, in one line. */
      suits: z.string().max(110),
      /** Judgements; `page.learning` and `page.operations` give the reasons. */
      learningCurve: z.enum(LEARNING_CURVES.map(({ id }) => id)),
      operationsBurden: z.enum(OPERATIONS_BURDENS.map(({ id }) => id)),
      picker: z.array(pickerRole),
      /** “In one minute”, for those who pay for it. */
      owner: z.strictObject({
        what: z.string().max(150),
        costs: z.string().max(150),
        breaks: z.string().max(150),
        ask: z.array(z.string().max(80)).length(2),
      }),
      /** The text of its own page. */
      page: z.object({
        what: z.string(),
        chooseWhen: z.array(z.string()).min(3).max(5),
        avoidWhen: z.array(z.string()).min(3).max(5),
        /** How it takes part in answering one request. */
        request: z.string(),
        /** The same as stations, for the drawing of its kind. */
        path: pathSchema,
        /** From nothing to something of one's own that runs; none for what is a style, not a product. */
        firstSteps: firstSteps.optional(),
        learning: z.string(),
        operations: z.string(),
        readMore: z.array(reference('docs')).min(2).max(4),
        code: technologyCode,
      }),
    })
    .superRefine(({ kind, page }, context) => {
      for (const { index, message } of pathFaults(kind, page.path)) {
        context.addIssue({ code: 'custom', path: ['page', 'path', index, 'at'], message });
      }
    }),
});

/** Nothing of ours: Starlight asks for this collection in every build and warns where it is empty. */
const i18n = defineCollection({ loader: () => [{ id: 'en-GB' }], schema: i18nSchema() });

export const collections = { docs, sources, glossary, misconceptions, checks, technologies, i18n };
