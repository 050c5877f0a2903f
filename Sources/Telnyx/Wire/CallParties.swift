package import Commerce

/// Between which numbers a call is, as far as an event says it in E.164 form: who withholds a number is nil.
package struct CallParties: Equatable, Sendable {
    package static let unknown = CallParties(from: nil, to: nil)

    /// Who calls. On a call to us it is the number that is shown, which nobody vouches for.
    package let from: E164?
    /// Who is called.
    package let to: E164?

    package init(from: E164?, to: E164?) {
        self.from = from
        self.to = to
    }

    init(_ payload: WireObject?) {
        self.init(from: payload?.text("from").flatMap { E164($0) }, to: payload?.text("to").flatMap { E164($0) })
    }
}
