package import Commerce

/// How long one merchant keeps each class: the house's defaults, and where the merchant chose otherwise, that.
package struct RetentionSchedule: Hashable, Sendable {
    /// One choice of a merchant.
    package struct Setting: Hashable, Sendable {
        package let retentionClass: RetentionClass
        package let keep: RetentionPeriod

        package init(_ retentionClass: RetentionClass, keep: RetentionPeriod) {
            self.retentionClass = retentionClass
            self.keep = keep
        }
    }

    /// The choices, in the order of the classes' names; what is as the house has it anyway is not among them.
    package let settings: [Setting]

    /// Every class as the house has it.
    package static let house = RetentionSchedule()

    private init() {
        settings = []
    }

    /// Takes a merchant's choices.
    ///
    /// - Throws: the first choice that law or the house refuses, and why. Nothing of the rest is taken then.
    package init(_ settings: [Setting]) throws(RetentionRefusal) {
        var taken: [Setting] = []
        for setting in settings {
            guard !taken.contains(where: { $0.retentionClass == setting.retentionClass }) else {
                throw .namedTwice(setting.retentionClass)
            }
            if let refusal = setting.refusal { throw refusal }
            taken.append(setting)
        }
        self.settings =
            taken.filter { $0.keep != $0.retentionClass.keep }
            .sorted { $0.retentionClass.rawValue < $1.retentionClass.rawValue }
    }

    /// How long this merchant keeps a class.
    package func keep(_ retentionClass: RetentionClass) -> RetentionPeriod {
        settings.first { $0.retentionClass == retentionClass }?.keep ?? retentionClass.keep
    }

    /// When a value whose period starts at `moment` is no longer readable; nil when it never ends by itself.
    package func end(_ retentionClass: RetentionClass, from moment: WallTime) -> WallTime? {
        keep(retentionClass).end(from: moment)
    }
}

extension RetentionSchedule.Setting {
    /// Why this is not to be had; nil when it is.
    fileprivate var refusal: RetentionRefusal? {
        if keep == retentionClass.keep { return nil }
        guard retentionClass.terms.isMerchants, !retentionClass.maximum.isNone else {
            return .notSelectable(retentionClass)
        }
        if let minimum = retentionClass.minimum, !minimum.isNoLonger(than: keep) {
            return .underMinimum(retentionClass, asked: keep, minimum: minimum)
        }
        guard keep.isNoLonger(than: retentionClass.maximum) else {
            return .overMaximum(retentionClass, asked: keep, maximum: retentionClass.maximum)
        }
        return nil
    }
}
