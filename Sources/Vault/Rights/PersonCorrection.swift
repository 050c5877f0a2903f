package import Commerce

/// What is to be changed about a person.
package struct PersonCorrection: Hashable, Sendable {
    /// A field that may be empty.
    package enum Change: Hashable, Sendable {
        case keep
        case set(String)
        case remove
    }

    /// What was changed.
    package enum Field: String, Hashable, Sendable, CaseIterable {
        case phone
        case firstName = "first_name"
        case email
    }

    /// Nil leaves the number as it is.
    package let phone: E164?
    package let firstName: Change
    package let email: Change

    package init(phone: E164? = nil, firstName: Change = .keep, email: Change = .keep) {
        self.phone = phone
        self.firstName = firstName
        self.email = email
    }
}

extension PersonCorrection.Change {
    func applied(to value: String?) -> String? {
        switch self {
        case .keep: value
        case .set(let new): new
        case .remove: nil
        }
    }
}
