import type { APIRoute, GetStaticPaths } from 'astro';
import { bytes } from 'virtual:engines/go-bytes';
import { type ListedProgram, listedPrograms } from '@/widgets/program/content';

/** What is fetched when a reader runs or edits a listing: its program, and what was recorded. */
export const getStaticPaths: GetStaticPaths = async () =>
  (await listedPrograms()).map((program) => {
    const [language, topic] = program.id.split('/');
    return { params: { language, topic }, props: { program } };
  });

export const GET: APIRoute<{ program: ListedProgram }> = ({ props: { program } }) => {
  const ofGo = program.language === 'go' ? bytes[program.id.split('/')[1] ?? ''] : undefined;
  return Response.json({ ...program, ...(ofGo !== undefined && { bytes: ofGo }) });
};
