/// A way to reach a person that this house uses and that consent is given for apart.
package enum Channel: String, Hashable, Sendable, Codable, CaseIterable {
    /// A call by an artificial voice (47 CFR 64.1200(a)(2), (3)).
    case voiceAI = "voice_ai"
    case sms
}
