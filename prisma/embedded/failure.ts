/** A reason why the embedded database cannot be used, as one sentence that says what to do. */
export class EmbeddedDatabaseError extends Error {
  override name = 'EmbeddedDatabaseError'
}

const sentences: readonly (readonly [pattern: RegExp, sentence: (place: string) => string])[] = [
  [
    /error while loading shared libraries|version `GLIBC|cannot execute|spawn \S+ E(NOENT|NOEXEC|ACCES)/i,
    () =>
      'The embedded PostgreSQL does not run on this machine: set DATABASE_URL to a PostgreSQL of your own (15 to 18).',
  ],
  [
    /no space left|disk quota|ENOSPC|EDQUOT/i,
    (place) => `The disk that holds ${place} is full: make room and start again.`,
  ],
  [
    /read-only file system|EROFS/i,
    (place) => `${place} is on a read-only disk: set ALONGSIDE_DATA_DIR to a folder that can be written.`,
  ],
  [
    /EACCES|EPERM|permission denied|operation not permitted/i,
    (place) =>
      `${place} cannot be written by this user: give it to this user or set ALONGSIDE_DATA_DIR to another folder.`,
  ],
  [
    /ENOTDIR|EEXIST|not a directory/i,
    (place) => `${place} is a file where a folder is needed: move it away or set ALONGSIDE_DATA_DIR to another folder.`,
  ],
  [
    /could not (create|map|resize).*shared memory/i,
    (place) =>
      `The database in ${place} did not get shared memory from this machine: free some memory and start again.`,
  ],
]

/** The sentence for what the operating system, initdb or PostgreSQL said about `place`. */
export function explainFailure(said: string, place: string, otherwise: string): EmbeddedDatabaseError {
  const known = sentences.find(([pattern]) => pattern.test(said))
  return new EmbeddedDatabaseError(known ? known[1](place) : otherwise)
}
