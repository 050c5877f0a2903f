/// The most that a merchant lets go out in any 24 hours; nil for no limit of its own.
package struct DailyLimits: Hashable, Sendable {
    /// Calls; as every merchant calls from one number, also that number's cap (DIA-7).
    package let calls: Int?
    package let texts: Int?

    package init(calls: Int? = nil, texts: Int? = nil) {
        self.calls = calls
        self.texts = texts
    }

    package subscript(channel: Channel) -> Int? {
        switch channel {
        case .voiceAI: calls
        case .sms: texts
        }
    }

    /// What a limit counts over: any span of this length.
    package static let span: Duration = .seconds(24 * 3600)
}
