// error: missing argument for parameter #2 in call

import CallCore

struct CallerSpoke: LogPayload {
    let turn: TurnNumber
    let words: ContentRef

    #if CONTROL
    static let shape = PayloadShape(
        Self.init(turn:words:),
        PayloadField("turn") { $0.turn },
        PayloadField("words") { $0.words })
    #else
    static let shape = PayloadShape(Self.init(turn:words:), PayloadField("turn") { $0.turn })
    #endif
}
