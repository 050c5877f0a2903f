/// How sound is packed into a payload on the wire, by the name Telnyx gives it.
///
/// Cases for A-law, G.722 and L16 join as their codecs do; nothing that switches over this type has a default.
package enum AudioEncoding: String, Hashable, Sendable, CaseIterable {
    /// G.711 mu-law: one byte a sample, 8 kHz (ITU-T G.711).
    case pcmu = "PCMU"
    /// One raw Opus packet a payload, no container (RFC 6716, RFC 7587 §4.2).
    case opus = "OPUS"
}
