/// Why a server cannot be put together. The text says what to do.
package enum DeploymentError: Error, Equatable, CustomStringConvertible {
    case apiKey
    case intakeSecret

    package var description: String {
        switch self {
        case .apiKey: "TELNYX_API_KEY is empty or has characters that no key has; copy it from the Telnyx portal"
        case .intakeSecret: "LIVECARTS_INTAKE_SECRET is too short; use at least 16 random characters"
        }
    }
}
