import Testing

@testable import Commerce

struct MoneyTests {
    private func usd(_ cents: Int64) -> Money { Money(minorUnits: cents, currency: .usd) }

    @Test func sharesAreRoundedUpToACent() throws {
        #expect(try usd(24_900).share(.whole(90)) == usd(22_410))
        #expect(try usd(1).share(.whole(90)) == usd(1))
        #expect(try usd(0).share(.whole(90)) == usd(0))
        #expect(try usd(10_001).share(.whole(90)) == usd(9001))
    }

    @Test func whatDoesNotFitIsAnErrorAndNoTrap() {
        #expect(throws: MoneyError.overflow) { try usd(.max).adding(usd(1)) }
        #expect(throws: MoneyError.overflow) { try usd(.max).times(2) }
        #expect(throws: MoneyError.overflow) { try usd(.max).share(Percentage(basisPoints: 10_001)) }
    }

    @Test func twoCurrenciesAreNeverAdded() throws {
        let euros = Money(minorUnits: 1, currency: try #require(Currency("EUR")))
        #expect(throws: MoneyError.currenciesDiffer(.usd, euros.currency)) { try usd(1).adding(euros) }
        #expect(throws: MoneyError.currenciesDiffer(.usd, euros.currency)) { try Money.larger(usd(1), euros) }
    }
}
