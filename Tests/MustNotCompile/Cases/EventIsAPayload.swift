// error: type 'CallerSpoke' does not conform to protocol 'LogPayload'

import CallCore

struct CallerSpoke: LogPayload {
    let words: ContentRef

    #if CONTROL
    static let shape = PayloadShape(Self.init(words:), PayloadField("words") { $0.words })
    #endif
}
