import Commerce
import Controls
import Testing

@testable import Compliance

struct TextRegistrationTests {
    /// SMS-5: a long code needs its campaign, a toll-free number its verification.
    @Test(.controls("SMS-5"), arguments: [("+18135550100", false), ("+18885550100", true), ("+18335550100", true)])
    func eachKindOfNumberHasItsRegistration(number: String, isTollFree: Bool) throws {
        let number = try #require(E164(number))
        let day = try #require(CivilDate("2026-10-01"))
        #expect(TextRegistration.tollFree(verification: "v", since: day).serves(number) == isTollFree)
        #expect(TextRegistration.tenDLC(brand: "b", campaign: "c", since: day).serves(number) == !isTollFree)
    }
}
