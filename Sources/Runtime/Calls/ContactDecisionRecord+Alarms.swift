import Compliance
import Logging

extension ContactDecisionRecord {
    /// Tells the operator what a decision came upon that somebody has to look at: calls abandoned too often, before the law's limit is reached
    /// (DIA-2), and a number that nobody wants calls from (DIA-7).
    func raiseAlarms(in logger: Logger) {
        if let tally = inputs.abandonment, tally.standing != .quiet {
            logger.error(
                tally.standing == .paused
                    ? "too many calls were abandoned: calls are stopped" : "many calls were abandoned",
                metadata: ["answered": "\(tally.answered)", "abandoned": "\(tally.abandoned)"])
        }
        if let health = inputs.callingNumber, case .stopped(let cause) = health.standing {
            logger.error(
                "the number that calls went bad: its calls are stopped; look at 'livecarts contacts numbers'",
                metadata: ["merchant": "\(merchant)", "cause": "\(cause.rawValue)", "found": "\(health)"])
        }
    }
}
