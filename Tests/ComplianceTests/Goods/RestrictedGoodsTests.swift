import Controls
import Testing

@testable import Compliance

/// What nobody is called or texted about (AGE-4, AGE-5).
struct RestrictedGoodsTests {
    @Test(
        .controls("AGE-4", "AGE-5"),
        arguments: [
            ("Wines & Spirits", RestrictedGoods.alcohol), ("Smoke Shop", .tobacco), ("VAPES", .tobacco),
            ("CBD oils", .cannabis), ("Guns > Accessories", .weapons), ("Casino", .gambling), ("Adult", .adult),
            ("Toys", .children), ("Kids' rooms", .children), ("Furniture", nil), ("Kitchen / Glassware", nil),
            ("", nil),
        ])
    func aCategoryIsJudged(category: String, goods: RestrictedGoods?) {
        #expect(RestrictedGoods(category: category) == goods)
    }

    /// A title tells where the shop gives no category; what only belongs to such goods is none.
    @Test(
        .controls("AGE-5"),
        arguments: [
            ("Single malt whisky, 0.7 l", RestrictedGoods.alcohol), ("Nicotine salts 20 mg", .tobacco),
            ("9 mm ammo, 50 rounds", .weapons), ("Scratch card bundle", .gambling), ("Wine rack, oak", nil),
            ("Beer mug", nil), ("Walnut Desk 120", nil), ("Ginger lamp", nil), ("Adult bicycle", nil),
        ])
    func aTitleIsJudged(title: String, goods: RestrictedGoods?) {
        #expect(RestrictedGoods(title: title) == goods)
    }
}
