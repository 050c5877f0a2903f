package import Commerce

/// One call to be placed; used up by ``TelnyxClient/dial(_:)``.
package struct DialRequest: ~Copyable {
    /// Where calls come from and how Telnyx reaches us.
    package struct Line: Equatable, Sendable {
        /// The Call Control Application.
        package let connectionID: String
        /// The number that is shown to the person; one of the account's.
        package let from: E164
        /// Where this call's webhooks go; nil leaves it to the application's setting.
        package let webhookURL: String?

        package init(connectionID: String, from: E164, webhookURL: String?) {
            self.connectionID = connectionID
            self.from = from
            self.webhookURL = webhookURL
        }
    }

    /// Whether Telnyx guesses at who picked up.
    package enum AnswererDetectionMode: Equatable, Sendable {
        case off
        /// The better detector, with the longest that it may listen.
        case premium(listeningFor: Duration)
    }

    /// The shortest time to let it ring (DIA-1; 47 CFR 64.1200(a)(6)).
    package static let leastRingTime = Duration.seconds(15)
    /// What `timeout_secs` allows at most.
    static let longestRingTime = Duration.seconds(600)
    /// What `time_limit_secs` allows; Telnyx's pages name both 30 s and 60 s as its least.
    static let callLengths = Duration.seconds(60)...Duration.seconds(14400)

    let to: E164
    let line: Line
    let command: CommandID
    let clientState: String
    let ringTime: Duration
    let longestCall: Duration
    let answererDetection: AnswererDetectionMode

    /// - Parameters:
    ///   - clientState: comes back in every webhook of the call, also if the reply to this request is lost.
    ///   - ringTime: at least ``leastRingTime``, at most ten minutes.
    ///   - longestCall: after which Telnyx hangs up; one minute to four hours.
    init(
        to: E164, line: Line, command: CommandID, clientState: String, ringTime: Duration = .seconds(30),
        longestCall: Duration = .seconds(600),
        answererDetection: AnswererDetectionMode = .premium(listeningFor: .seconds(5))
    ) {
        precondition(
            ringTime >= Self.leastRingTime && ringTime <= Self.longestRingTime,
            "DIA-1: a call must be let ring for 15 s or more, and 600 s at most")
        precondition(Self.callLengths.contains(longestCall), "a call may last from 60 s to 14,400 s")
        self.to = to
        self.line = line
        self.command = command
        self.clientState = clientState
        self.ringTime = ringTime
        self.longestCall = longestCall
        self.answererDetection = answererDetection
    }
}
