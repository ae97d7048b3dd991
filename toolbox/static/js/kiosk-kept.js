// What people sent from a shared tablet, locked, until the site has it. The tablet has no key to
// open it; it knows neither who nor when, and keeps it under random names, so in no order.

import { seal } from "./sealing.js";

const database = "toolbox-kiosk";
const table = "sealed";
const block = 4096; // characters: what is sealed has a length that is a multiple of this
const most = 20; // at a time
const patience = 20_000; // milliseconds

function opened() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(table);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

// Runs `work` on the table; what it asked for is on the disk when this ends.
async function inTable(mode, work) {
  const base = await opened();
  try {
    return await new Promise((resolve, reject) => {
      const change = base.transaction(table, mode, { durability: "strict" });
      const request = work(change.objectStore(table));
      change.oncomplete = () => resolve(request?.result);
      change.onabort = () => reject(change.error);
    });
  } finally {
    base.close();
  }
}

// As many characters whatever somebody wrote: a length tells something too.
function padded(body) {
  const text = `${body}&rest=`;
  return text.padEnd(Math.ceil(text.length / block) * block, "0");
}

// `page` ({ publicKey, info, later, key, ticket }) says where it goes to, and by which right.
export async function keepSealed(page, body) {
  const { later, key, ticket } = page;
  const sealed = await seal(page.publicKey, page.info, padded(body));
  await inTable("readwrite", (kept) =>
    kept.put({ sealed, later, key, ticket }, crypto.randomUUID()),
  );
}

export async function howMany() {
  return inTable("readonly", (kept) => kept.count());
}

async function drop(names) {
  await inTable("readwrite", (kept) => {
    for (const name of names) kept.delete(name);
  });
}

// Only the site itself can say that something may go here: a page that a network puts in between,
// or one of a server under repair, says nothing of it.
async function isSettled(answer, number) {
  const told = await answer.json().catch(() => null);
  if (answer.status === 410) return told?.closed === true;
  return answer.status === 200 && told?.stored + told?.refused === number;
}

async function sendBatch(batch) {
  const [{ later, key, ticket }] = batch.map(({ value }) => value);
  const body = new URLSearchParams({ key, ticket });
  for (const { value } of batch) body.append("sealed", value.sealed);
  const signal = AbortSignal.timeout(patience);
  const answer = await fetch(later, { method: "POST", body, signal }).catch(() => null);
  if (!answer || !(await isSettled(answer, batch.length))) return false;
  // Stored, impossible to open, or of a survey that is over: none of it has a use here any more.
  await drop(batch.map(({ name }) => name));
  return true;
}

async function everything() {
  const [names, values] = await Promise.all([
    inTable("readonly", (kept) => kept.getAllKeys()),
    inTable("readonly", (kept) => kept.getAll()),
  ]);
  return names.map((name, place) => ({ name, value: values[place] }));
}

// Sends all that waits, whichever survey it is for: one that can't be reached holds up no other.
// True when nothing waits any more.
export async function sendKept() {
  const groups = new Map();
  for (const one of await everything()) {
    const group = `${one.value.later} ${one.value.ticket}`;
    groups.set(group, [...(groups.get(group) ?? []), one]);
  }
  for (const group of groups.values()) {
    for (let start = 0; start < group.length; start += most) {
      if (!(await sendBatch(group.slice(start, start + most)))) break;
    }
  }
  return (await howMany()) === 0;
}
