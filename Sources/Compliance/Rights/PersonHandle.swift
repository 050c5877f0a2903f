package import Commerce

/// By what a shop or a person says whom a request is about; all of it personal.
package struct PersonHandle: Hashable, Sendable {
    package let phone: E164?
    package let email: String?
    /// The shop's own identifier.
    package let externalID: String?

    /// Nil when nothing is given.
    package init?(phone: E164? = nil, email: String? = nil, externalID: String? = nil) {
        let given = [email, externalID].compactMap(\.self).contains { !$0.isEmpty }
        guard phone != nil || given else { return nil }
        self.phone = phone
        self.email = email.flatMap { $0.isEmpty ? nil : $0 }
        self.externalID = externalID.flatMap { $0.isEmpty ? nil : $0 }
    }
}

extension PersonHandle: CustomStringConvertible, CustomReflectable {
    package var description: String { "somebody" }
    package var customMirror: Mirror { Mirror(self, children: [:]) }
}
