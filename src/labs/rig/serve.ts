import type { Rig, RigQuestion, RigReply } from './protocol.ts';

/**
 * Answers questions with a rig, in a worker of a page or of Node.
 * @param post sends a reply
 * @returns takes a question
 */
export function served<R>(
  rig: Rig<R>,
  post: (reply: RigReply<R>) => void,
): (question: RigQuestion) => void {
  post({ kind: 'ready' });
  return ({ id, step, text }) => {
    rig
      .run(step, text, (progress) => post({ kind: 'progress', id, progress }))
      .then(
        (result) => post({ kind: 'done', id, result }),
        (error: unknown) => post({ kind: 'broke', id, message: String(error) }),
      );
  };
}
