/// What was counted in one drill.
struct DrillReport: Sendable {
    let place: KillPlace
    let seed: Int
    let dials: Int
    /// Without the question before the call whether the number is hers.
    let texts: Int
    /// The mandatory parts were heard whole, and before any sales word.
    let isOpeningWhole: Bool
    /// From the kill, or from the answer where that came later, to the agent's first sound; nil when it never came.
    let silence: Duration?
    let steps: Steps
    /// Webhooks that were answered with 200, and those among them that the call's log does not know of.
    let acknowledged: Int
    let lost: [String]
    /// Streams asked for twice under one epoch.
    let doubledStreams: Int
    let incarnations: Int
    /// Whether the log had the stop when the server was killed, and whether it holds at the end.
    let stopWasHeard: Bool
    let isSuppressed: Bool
    let outcome: String
    let exitCode: Int32

    /// Where the time goes after the kill; each from the step before.
    struct Steps: Sendable {
        /// From the start of the process.
        let listening: Duration
        /// From the kill.
        let streamAsked: Duration?
        let streamOpen: Duration?
        let firstSound: Duration?
    }
}
