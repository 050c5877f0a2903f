/// One setting of one timer: a timer that fires after it was set again or taken back is recognised by its old count.
package struct TimerID: LogPayload, LogValue, Hashable {
    package let kind: TimerKind
    /// Counts the settings of this kind within the call, from 1.
    package let setting: TimerSetting

    package init(kind: TimerKind, setting: TimerSetting) {
        self.kind = kind
        self.setting = setting
    }

    package static var fieldClass: FieldClass { .callFact }

    package static let shape = PayloadShape(
        Self.init(kind:setting:),
        PayloadField("kind") { $0.kind },
        PayloadField("setting") { $0.setting })
}
