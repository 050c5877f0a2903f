/// What a command found and cannot go on with: what happened, to what, and what to do.
enum CommandProblem: Error, Equatable, CustomStringConvertible {
    case unknownCall(String)
    case noMerchant
    case severalMerchants([String])
    case unknownMerchant(String)
    /// The number is not printed: it is personal.
    case unknownPerson(merchant: String)
    case fileExists(String)
    case unwritable(String)
    case neitherFileNorCall(String)
    case noClips(String)
    case earlierDemonstration(String)
    case notReplayable(String, problem: String)
    case unreadable(String)
    case noScripts(String, problem: String)
    case unknownRequest(String)
    case unknownBreach(String)
    case neverErased
    case unprovenErasure(String, problem: String)
    case brokenReceipt(Int)
    case noConsents(String, problem: String)
    case noNumbers(String, problem: String)
    case unknownConsentText(String)
    case noDraft(String, folder: String)

    var description: String {
        switch self {
        case .unknownCall(let id): "no call \(id) is on record; 'livecarts calls list' shows those that are"
        case .noMerchant: "no merchant is published yet; 'livecarts serve' publishes those of the prompts folder"
        case .severalMerchants(let names):
            "there are several merchants; name one with --merchant: \(names.joined(separator: ", "))"
        case .unknownMerchant(let name): "no merchant \(name) is published; leave --merchant out, or check the name"
        case .unknownPerson(let merchant):
            "nobody with that number is known to \(merchant); check the number, or name another --merchant"
        case .fileExists(let path): "\(path) exists already and was left alone; choose another name"
        case .unwritable(let path): "\(path) cannot be written; check the folder and its permissions"
        case .neitherFileNorCall(let path):
            "\(path) is no file; to replay a call by its identifier, name the vault with --data and --root-key-file"
        case .noClips(let path): "there is no folder \(path) to render into; make it first"
        case .earlierDemonstration(let path):
            "\(path) holds an earlier demonstration; name another --folder, or remove that one"
        case .notReplayable(let path, let problem): "\(path): \(problem)"
        case .unreadable(let path): "\(path) cannot be read; check that it is there and yours to read"
        case .brokenReceipt(let number):
            "receipt \(number) does not follow from the one before it; compare with a back-up"
        case .noConsents(let path, let problem): "\(path) is no list of consents: \(problem)"
        case .noNumbers(let path, let problem): "\(path) is no list of numbers: \(problem)"
        case .unknownConsentText(let id):
            "no consent text \(id) was published; 'livecarts consent texts list' shows those that were"
        case .noDraft(let merchant, let folder):
            "\(folder) holds no draft of \(merchant); check --prompts and --merchant"
        case .noScripts(let path, let problem):
            "\(path) holds no scripts by number: \(problem); 'livecarts lookalike --help' shows one"
        case .unknownRequest(let id):
            "no request \(id) is on record; 'livecarts rights list --all' shows those that are"
        case .unknownBreach(let id): "no breach \(id) is on record; 'livecarts breaches list' shows those that are"
        case .neverErased: "no erasure of that person is on record; check the number or the name, and the --merchant"
        case .unprovenErasure(let path, let problem): "\(path) proves nothing: \(problem)"
        }
    }
}
