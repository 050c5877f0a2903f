/// How much speech was heard, by whether it can have been the agent's own voice coming back.
package struct HeardVoices: Equatable, Sendable {
    /// Speech that was louder than echo can be, or came when the agent was silent.
    package private(set) var clear: Duration = .zero
    /// Speech that only its words can tell from echo.
    package private(set) var doubtful: Duration = .zero

    package init() {}

    /// So much clear speech among doubtful speech makes it double talk: the caller speaks over the agent.
    package static let doubleTalk: Duration = SileroModel.window * 4

    /// Whether all of it can have been echo.
    package var mayBeEcho: Bool { doubtful > .zero && clear < Self.doubleTalk }

    mutating func heard(_ judgement: EchoGuard.Judgement) {
        switch judgement {
        case .echo: break
        case .doubtful: doubtful += SileroModel.window
        case .clear: clear += SileroModel.window
        }
    }
}
