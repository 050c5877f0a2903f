import Compliance

extension MerchantFile {
    /// Reads what the merchant sells. Who sells what is for children, or what carriers and law restrict, is not called for (AGE-4, AGE-5).
    static func goods(_ value: YAMLValue) throws(ScriptErrors) -> [String] {
        let goods = try value.texts()
        guard !goods.isEmpty, goods.allSatisfy({ $0.contains(where: \.isLetter) && $0.count <= 80 }) else {
            throw value.error(
                "\(value.name) names nothing that is sold",
                remedy: "write kinds of goods, such as [furniture, lighting]")
        }
        for name in goods {
            guard let restricted = RestrictedGoods(category: name) else { continue }
            throw value.error(
                "\"\(name)\" is restricted (\(restricted.rawValue)): nobody is called or texted about such goods",
                remedy: "leave them out of what this merchant sends here, and out of this list (AGE-4, AGE-5)")
        }
        return goods
    }
}
