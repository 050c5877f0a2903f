/// The limits that a call is held to.
package struct CallLimits: LogPayload, LogValue {
    /// How long it may ring; at least 15 s (DIA-1, 16 CFR 310.4(b)(1)(v)).
    package let ring: TimeSpan
    /// How long it may last once answered (DUR-10).
    package let longest: TimeSpan

    package init(ring: TimeSpan, longest: TimeSpan) {
        self.ring = ring
        self.longest = longest
    }

    /// Ring 30 s, talk 6 min.
    package static let house = CallLimits(ring: .seconds(30), longest: .seconds(360))

    package static var fieldClass: FieldClass { .callFact }

    package static let shape = PayloadShape(
        Self.init(ring:longest:),
        PayloadField("ring") { $0.ring },
        PayloadField("longest") { $0.longest })
}
