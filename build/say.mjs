/** Progress for the person at the terminal; stdout belongs to results. */
export function say(line) {
  process.stderr.write(`gangmu: ${line}\n`);
}
