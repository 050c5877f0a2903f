/// Why two amounts could not be reckoned together.
package enum MoneyError: Error, Equatable, Sendable {
    /// The amounts are of two currencies; nothing here knows an exchange rate.
    case currenciesDiffer(Currency, Currency)
    /// The result does not fit 64 bits of minor units.
    case overflow
}

extension Money {
    /// Nothing, of a currency.
    package static func zero(_ currency: Currency) -> Money { Money(minorUnits: 0, currency: currency) }

    /// The sum; throws when the currencies differ or the sum does not fit.
    package func adding(_ other: Money) throws(MoneyError) -> Money {
        guard currency == other.currency else { throw .currenciesDiffer(currency, other.currency) }
        let (sum, overflow) = minorUnits.addingReportingOverflow(other.minorUnits)
        guard !overflow else { throw .overflow }
        return Money(minorUnits: sum, currency: currency)
    }

    /// The amount `count` times; throws when it does not fit.
    package func times(_ count: Int) throws(MoneyError) -> Money {
        let (product, overflow) = minorUnits.multipliedReportingOverflow(by: Int64(count))
        guard !overflow else { throw .overflow }
        return Money(minorUnits: product, currency: currency)
    }

    /// A share of the amount, rounded up to a whole minor unit.
    ///
    /// Rounded up, because both uses are bounds that must not be undercut: what an offer may cost, and what a cart
    /// must still hold (DIS-3).
    package func share(_ share: Percentage) throws(MoneyError) -> Money {
        let exact = Int128(minorUnits) * Int128(share.basisPoints)
        let floor = exact / 10_000
        let rounded = exact > floor * 10_000 ? floor + 1 : floor
        guard let units = Int64(exactly: rounded) else { throw .overflow }
        return Money(minorUnits: units, currency: currency)
    }

    /// The larger of two amounts of one currency.
    package static func larger(_ left: Money, _ right: Money) throws(MoneyError) -> Money {
        guard left.currency == right.currency else { throw .currenciesDiffer(left.currency, right.currency) }
        return left.minorUnits >= right.minorUnits ? left : right
    }
}
