import Transport

extension TelnyxError {
    /// Reads a reply whose status is not 2xx.
    ///
    /// The status goes first: Telnyx uses code 10011 both for "too many requests" (429) and for an encryption setting
    /// (422).
    init(reply: HTTPReply) {
        let code = (try? WireObject.read(reply.body))?.objects("errors").first?.text("code").map { TelnyxErrorCode($0) }
        let kind: Kind =
            switch reply.status {
            case 429: .rateLimited(resetAfter: Self.reset(reply))
            case 401: .unauthorized
            case 500...: .serverFault
            default: code.flatMap { Self.kind(of: $0) } ?? Self.kind(ofStatus: reply.status)
            }
        self.init(kind, status: reply.status, code: code)
    }

    /// A longer wait than an hour would be no rate limit but a mistake.
    private static func reset(_ reply: HTTPReply) -> Duration? {
        let text = reply.headers.first(named: "x-ratelimit-reset") ?? reply.headers.first(named: "retry-after")
        return text.flatMap { Int($0) }.flatMap { (0...3600).contains($0) ? .seconds($0) : nil }
    }

    private static func kind(ofStatus status: Int) -> Kind {
        switch status {
        case 402: .accountProblem
        case 403: .unauthorized
        case 404: .callUnknown
        default: .refused
        }
    }

    /// Nil for a code that has no meaning of its own for us.
    private static func kind(of code: TelnyxErrorCode) -> Kind? {
        switch code.text {
        case "90018": .callEnded
        case "90034": .callNotAnswered
        case "90015": .callUnknown
        case "90045": .mediaInUse
        case "90046": .streamingFailed
        case "90048": .notStreaming
        case "90041", "90042", "90043", "D1": .channelsExhausted
        case "20012", "20013", "20014", "20016", "20017", "20100", "40312", "40314", "40333": .accountProblem
        case "10009", "10010", "20001", "20002", "20003", "20006", "20008": .unauthorized
        case "40300": .blockedByStop
        case "10016", "40001", "40309", "40310", "D21", "D40": .numberRefused
        case "40010", "40305", "40315", "40329", "40330", "D35", "D36", "D51": .senderRefused
        case "40003", "40322": .contentRefused
        case "40002", "40006", "40008", "40011", "40016", "40018", "40318", "40320": .temporarilyUndeliverable
        default: nil
        }
    }
}
