/// Everything that `/api/v1` can be asked for.
package enum APIRoutes {
    package static let prefix = "/api/v1"

    package static let all: [APIRoute] =
        calls + people + consents + rights + breaches + retention + audit + exports + access
}
