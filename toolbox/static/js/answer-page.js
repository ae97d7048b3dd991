// Another page in the place of this one, without leaving it: nothing gets into the history.

const patience = 20_000; // milliseconds

export const pageIn = (document_) => document_.querySelector("[data-survey-page]");

export function parsed(html) {
  return new DOMParser().parseFromString(html, "text/html");
}

// The questions at an address, as a part to put in the place of these; null without network.
export async function fetchPage(address) {
  const signal = AbortSignal.timeout(patience);
  const answer = await fetch(address, { signal }).catch(() => null);
  if (!answer?.ok) return null;
  return pageIn(parsed(await answer.text().catch(() => "")));
}
