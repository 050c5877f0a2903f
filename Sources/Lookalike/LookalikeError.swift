/// What can go wrong with the look-alike itself; what a client does wrong is a ``Refusal``.
package enum LookalikeError: Error, Equatable, CustomStringConvertible {
    /// A leg id that no call has.
    case unknownLeg(String)
    /// A number that the account does not have, or no application to take its calls.
    case unknownNumber(String)
    /// A script names a clip that is neither in memory nor in the clip folder.
    case clipMissing(name: String, folder: String)
    /// A script has a key that no phone has.
    case unknownKey(String)
    /// A signing seed of another length than 32 bytes.
    case signingSeedLength(Int)
    /// An address that may not be reached: only plain `http` and `ws` on loopback are.
    case addressNotAllowed(String)
    /// A codec that is not simulated.
    case codecNotSimulated(String)

    package var description: String {
        switch self {
        case .unknownLeg(let id): "no call has the leg id \(id); see the journal's calls"
        case .unknownNumber(let number):
            "\(number) is no number of the account, or the account has no application; see the configuration"
        case .clipMissing(let name, let folder):
            "no clip \"\(name)\" in \(folder); put \(name).wav there or register it in memory"
        case .unknownKey(let key): "\"\(key)\" is no key of a phone; use 0-9, *, # or A-D"
        case .signingSeedLength(let count): "the signing seed has \(count) bytes; give 32"
        case .addressNotAllowed(let url):
            "\(url) is not a plain http or ws address on loopback; a look-alike reaches no other"
        case .codecNotSimulated(let codec): "the codec \(codec) is not simulated; use PCMU or OPUS"
        }
    }
}
