import ArgumentParser
import Commerce
import Runtime
import Scripts
import Vault

/// A person, by the number under which a merchant knows them.
struct PersonOptions: ParsableArguments {
    @Argument(help: "The person's telephone number, such as +13125550100.")
    var number: String

    @Option(help: "The merchant; needed only where there are several.")
    var merchant: String?

    func validate() throws {
        _ = try phone()
    }

    /// The person and the merchant that knows them.
    func find(in opened: OpenedVault) async throws -> (person: PersonID, merchant: Merchant) {
        let merchant = try await merchant(in: opened)
        guard let person = try await opened.vault.person(with: phone(), of: merchant.id, at: opened.now)
        else { throw CommandProblem.unknownPerson(merchant: merchant.id.text) }
        return (person, merchant)
    }

    func phone() throws -> E164 {
        guard let phone = E164(number) else {
            throw ValidationError("the number is written with + and 8 to 15 digits, such as +13125550100")
        }
        return phone
    }

    func merchant(in opened: OpenedVault) async throws -> Merchant {
        let known = try await opened.vault.merchants()
        let wanted = merchant.map { MerchantID($0) } ?? (known.count == 1 ? known[0] : nil)
        guard let wanted else {
            throw known.isEmpty ? CommandProblem.noMerchant : .severalMerchants(known.map(\.text).sorted())
        }
        guard let merchant = try await opened.catalogue.merchant(wanted) else {
            throw CommandProblem.unknownMerchant(wanted.text)
        }
        return merchant
    }
}
