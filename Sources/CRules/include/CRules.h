#pragma once
#include <stddef.h>
#include <stdint.h>

/// Where the calling rules lie and how many bytes they are.
const uint8_t *calling_rules_bytes(void);
size_t calling_rules_count(void);

/// The same of the area codes and their time zones.
const uint8_t *area_codes_bytes(void);
size_t area_codes_count(void);

/// The same of the holidays.
const uint8_t *holidays_bytes(void);
size_t holidays_count(void);

/// The same of the postal codes and their time zones.
const uint8_t *postal_codes_bytes(void);
size_t postal_codes_count(void);

/// The same of the list of approved calling rules.
const uint8_t *approved_rules_bytes(void);
size_t approved_rules_count(void);

/// The same of the JSON Schema of calling rules.
const uint8_t *rules_schema_bytes(void);
size_t rules_schema_count(void);
