import Compliance
import HTTPTypes
import Operations
import Vault

extension APIProblem {
    /// What an error of the rooms below comes to; nil for one that says nothing to whoever asked.
    init?(_ error: any Error) {
        switch error {
        case let problem as APIProblem: self = problem
        case let error as RightsError: self.init(status: error.status, words: error.description)
        case let error as VaultError:
            guard let status = error.status else { return nil }
            self.init(status: status, words: error.description)
        case let error as RightsMoveError: self.init(status: .conflict, words: error.description)
        case let error as LegalHoldRefusal: self.init(status: .badRequest, words: error.description)
        case let error as SweepRefusal: self.init(status: .conflict, words: error.description)
        case let error as AccessRefusal: self.init(status: error.status, words: error.description)
        case let error as SecondPersonRefusal: self.init(status: error.status, words: error.description)
        case let error as AccessError: self.init(status: error.status, words: error.description)
        default: return nil
        }
    }
}

extension RightsError {
    fileprivate var status: HTTPResponse.Status {
        switch self {
        case .unknownCase, .unknownBreach: .notFound
        // It was there, and never comes back.
        case .erased: .gone
        case .notCleared, .otherKind, .otherPerson, .nothingOnFile, .numberTaken, .tooManyRows: .conflict
        }
    }
}

extension VaultError {
    /// Nil for what only an operator can mend.
    fileprivate var status: HTTPResponse.Status? {
        switch self {
        case .unknownCall, .unknownPerson, .unknownDecision, .unknownJob, .unknownHold, .unknownInboxItem, .noTape:
            .notFound
        case .expired, .keyDestroyed: .gone
        case .nameTaken, .textChanged, .callInProgress, .contentKeyNotStored, .otherCall, .tapeFinished: .conflict
        case .tooLarge: .contentTooLarge
        case .writeQueueFull, .closed: .serviceUnavailable
        case .unreadableDatabase, .foreignDatabase, .filesDoNotMatch, .wrongRootKey, .erasuresMissing, .logConflict,
            .noRecords, .damaged, .notItsContent, .storeFailed:
            nil
        }
    }
}

extension AccessRefusal {
    fileprivate var status: HTTPResponse.Status {
        switch self {
        case .notInRole, .oneMerchantOnly, .secondPersonMissing: .forbidden
        case .otherMerchant: .notFound
        case .reasonMissing: .badRequest
        }
    }
}

extension SecondPersonRefusal {
    fileprivate var status: HTTPResponse.Status {
        switch self {
        case .notAllowed(let refusal): refusal.status
        case .ownRequest, .anothersRequest, .otherThing: .forbidden
        case .notNeeded, .notApproved, .approvedAlready, .usedAlready, .lapsed: .conflict
        }
    }
}

extension AccessError {
    fileprivate var status: HTTPResponse.Status {
        switch self {
        case .unknownKey, .unknownApproval, .unknownMerchant: .notFound
        case .endsInThePast, .noReason: .badRequest
        case .outOfUse, .tooManyAsked: .conflict
        }
    }
}
