// Locks a text with a public key, so that only who has the other half can read it: HPKE (RFC 9180)
// in base mode, with DHKEM(P-256, HKDF-SHA256), HKDF-SHA256 and AES-256-GCM.

const { subtle } = globalThis.crypto ?? {};
const kem = [0x00, 0x10];
const kdf = [0x00, 0x01];
const aead = [0x00, 0x02];
const curve = { name: "ECDH", namedCurve: "P-256" };
const noSalt = new Uint8Array(32); // for HMAC the same as none

// Only on a page that came over a safe connection.
export const canSeal = subtle !== undefined;

const bytesOf = (text) => new TextEncoder().encode(text);
const version = bytesOf("HPKE-v1");
const kemSuite = joined(bytesOf("KEM"), kem);
const suite = joined(bytesOf("HPKE"), kem, kdf, aead);

function joined(...parts) {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

async function hmac(secret, text) {
  const key = await subtle.importKey("raw", secret, { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
  ]);
  return new Uint8Array(await subtle.sign("HMAC", key, text));
}

// LabeledExtract and LabeledExpand of the RFC (section 4); no more than one block of 32 bytes.
function extract(id, salt, label, text) {
  return hmac(salt, joined(version, id, bytesOf(label), text));
}

async function expand(id, secret, label, info, length) {
  const text = joined([0, length], version, id, bytesOf(label), info, [1]);
  return (await hmac(secret, text)).slice(0, length);
}

function fromBase64(text) {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

function toBase64(bytes) {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

// A secret that the owner of `point` can make too, from the public half that goes along.
async function encapsulate(point) {
  const theirs = await subtle.importKey("raw", point, curve, false, []);
  const ours = await subtle.generateKey(curve, false, ["deriveBits"]);
  const sent = new Uint8Array(await subtle.exportKey("raw", ours.publicKey));
  const shared = await subtle.deriveBits({ name: "ECDH", public: theirs }, ours.privateKey, 256);
  const secret = await extract(kemSuite, noSalt, "eae_prk", new Uint8Array(shared));
  const context = joined(sent, point);
  return { sent, secret: await expand(kemSuite, secret, "shared_secret", context, 32) };
}

// `publicKey` and what comes back are base64url; `info` says what it's for, and opens nothing else.
export async function seal(publicKey, info, text) {
  const { sent, secret: shared } = await encapsulate(fromBase64(publicKey));
  const noOne = await extract(suite, noSalt, "psk_id_hash", []);
  const purpose = await extract(suite, noSalt, "info_hash", bytesOf(info));
  const context = joined([0], noOne, purpose);
  const secret = await extract(suite, shared, "secret", []);
  const key = await expand(suite, secret, "key", context, 32);
  const iv = await expand(suite, secret, "base_nonce", context, 12);
  const lock = await subtle.importKey("raw", key, "AES-GCM", false, ["encrypt"]);
  const locked = await subtle.encrypt({ name: "AES-GCM", iv }, lock, bytesOf(text));
  return toBase64(joined(sent, new Uint8Array(locked)));
}
