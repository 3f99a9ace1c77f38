//! What is kept on the phone or carried in a link: a version, the payload and a checksum, as short text.
//!
//! Knows nothing of schools or households: each feature turns its own state into a payload (`to_saved`) and back
//! (`from_saved`). Reading is total: any text gives a payload or `None`.

/// Wraps a payload: `<version>.<checksum>.<payload>`, e.g. `1.9f3a02bc.4,5,-,3`.
#[must_use]
pub fn seal(version: u32, payload: &str) -> String {
    format!("{version}.{:08x}.{payload}", checksum(version, payload))
}

/// The version and payload of a sealed text; `None` when it was cut short, altered or never sealed.
#[must_use]
pub fn open(text: &str) -> Option<(u32, &str)> {
    let (version, rest) = text.split_once('.')?;
    let (sum, payload) = rest.split_once('.')?;
    let version: u32 = version.parse().ok()?;
    let intact = sum.len() == 8 && u32::from_str_radix(sum, 16).ok()? == checksum(version, payload);
    intact.then_some((version, payload))
}

/// FNV-1a over version and payload: tells a damaged text, no defence against a forger.
fn checksum(version: u32, payload: &str) -> u32 {
    let bytes = version.to_le_bytes().into_iter().chain(payload.bytes());
    bytes.fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
