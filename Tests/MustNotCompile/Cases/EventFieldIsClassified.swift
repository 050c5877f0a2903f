// error: initializer 'init(_:_:)' requires that 'String' conform to 'LogValue'
// error: generic struct 'PayloadField' requires that 'String' conform to 'LogValue'

import CallCore

struct CallerSpoke: LogPayload {
    let turn: TurnNumber
    #if CONTROL
    let words: ContentRef
    #else
    let words: String
    #endif

    static let shape = PayloadShape(
        Self.init(turn:words:),
        PayloadField("turn") { $0.turn },
        PayloadField("words") { $0.words })
}
