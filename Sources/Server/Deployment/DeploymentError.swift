/// Why a server cannot be put together. The text says what to do.
package enum DeploymentError: Error, Equatable, CustomStringConvertible {
    case apiKey
    case intakeSecret
    case shopifySecret
    case insecurePublicURL(String)

    package var description: String {
        switch self {
        case .apiKey: "TELNYX_API_KEY is empty or has characters that no key has; copy it from the Telnyx portal"
        case .intakeSecret: "LIVECARTS_INTAKE_SECRET is too short; use at least 16 random characters"
        case .shopifySecret:
            "LIVECARTS_SHOPIFY_SECRET is too short; copy the app's client secret from Shopify, or leave it out"
        case .insecurePublicURL(let url):
            "LIVECARTS_PUBLIC_URL is \(url): without https only loopback is allowed; use https, or --behind-proxy where TLS ends before this process"
        }
    }
}
