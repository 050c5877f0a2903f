// error: 'request' consumed more than once

import Telnyx

func dial(_ request: consuming DialRequest, through client: TelnyxClient) async throws {
    _ = try await client.dial(request)
    #if !CONTROL
    _ = try await client.dial(request)
    #endif
}
