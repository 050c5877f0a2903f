@testable import CallCore

/// The states that every event must be tried in.
enum CallStateLabel: String, CaseIterable {
    case new, placing, connecting, greeting
    case listening, callerSpeaks, saying, reopening
    case storing, endingReopens, lastWords, carrierVoice, leaving
    case settling, settlingStop, filing
    case finished

    init(_ machine: CallMachine) {
        switch machine.course {
        case .placing: self = machine.created == nil ? .new : .placing
        case .connecting: self = .connecting
        case .greeting: self = .greeting
        case .talking:
            if !machine.stream.isLive {
                self = .reopening
            } else if machine.playout.live != nil {
                self = .saying
            } else {
                self = machine.turn.isActive ? .callerSpeaks : .listening
            }
        case .ending(let ending):
            switch ending.stage {
            case .storing: self = .storing
            case .reopening: self = .endingReopens
            case .lastWords: self = .lastWords
            case .carrierVoice: self = .carrierVoice
            case .leaving, .filing: self = .leaving
            }
        case .settling(let ending):
            switch ending.stage {
            case .storing: self = .settlingStop
            case .filing: self = .filing
            case .reopening, .lastWords, .carrierVoice, .leaving: self = .settling
            }
        case .finished: self = .finished
        }
    }
}
