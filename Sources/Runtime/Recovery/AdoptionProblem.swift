import CallCore
import Commerce
import Dialogue

/// Why a call cannot be gone on with.
enum AdoptionProblem: Error, CustomStringConvertible {
    case noMerchant(MerchantID)
    case noScript(ScriptVersion)
    case noBeginning
    case disorder(LogDisorder)

    var description: String {
        switch self {
        case .noMerchant(let merchant): "the merchant \(merchant) is not published any more"
        case .noScript(let script): "the script \(script) that the call was made with is not to be had"
        case .noBeginning: "its log does not begin with its creation"
        case .disorder(let disorder): "its log is out of order: \(disorder)"
        }
    }
}
