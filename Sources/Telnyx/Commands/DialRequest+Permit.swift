package import Commerce
package import Compliance

extension DialRequest {
    /// A call to the one number that the permit is for; uses the permit up.
    ///
    /// - Parameters:
    ///   - moment: now. A permit older than its validity is refused.
    ///   - clientState: comes back in every webhook of the call, also if the reply to this request is lost.
    ///   - ringTime: at least ``leastRingTime``, at most ten minutes; anything else is a fault of the caller.
    ///   - longestCall: after which Telnyx hangs up; one minute to four hours.
    package init(
        spending permit: consuming ContactPermit, at moment: WallTime, line: Line, command: CommandID,
        clientState: String, ringTime: Duration = .seconds(30), longestCall: Duration = .seconds(600),
        answererDetection: AnswererDetectionMode = .premium(listeningFor: .seconds(5))
    ) throws(PermitError) {
        self.init(
            to: try permit.spend(at: moment, for: .voiceAI), line: line, command: command, clientState: clientState,
            ringTime: ringTime, longestCall: longestCall, answererDetection: answererDetection)
    }
}
