package import Dialogue

/// A set of the parts that the law wants heard.
package struct MandatoryParts: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    package init(_ parts: [MandatoryPart]) {
        self = parts.reduce(into: MandatoryParts(rawValue: 0)) { $0.formUnion(MandatoryParts($1)) }
    }

    package init(_ part: MandatoryPart) {
        switch part {
        case .ai: self.init(rawValue: 1)
        case .seller: self.init(rawValue: 2)
        case .optOut: self.init(rawValue: 4)
        case .recordingNotice: self.init(rawValue: 8)
        case .salesPurpose: self.init(rawValue: 16)
        }
    }
}
