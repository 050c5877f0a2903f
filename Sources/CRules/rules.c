#include "CRules.h"

// C23; clang has it in every mode.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t calling_rules[] = {
#embed "../Scripts/Resources/calling-rules.json"
};
static const uint8_t area_codes[] = {
#embed "../Scripts/Resources/nanp-timezones.json"
};
static const uint8_t holidays[] = {
#embed "../Scripts/Resources/us-state-holidays.json"
};
static const uint8_t postal_codes[] = {
#embed "../Scripts/Resources/us-zip3-timezones.json"
};
static const uint8_t approved_rules[] = {
#embed "../Scripts/Resources/approved-rules.json"
};
static const uint8_t rules_schema[] = {
#embed "../../docs/calling-rules.schema.json"
};

const uint8_t *calling_rules_bytes(void) { return calling_rules; }
size_t calling_rules_count(void) { return sizeof calling_rules; }
const uint8_t *area_codes_bytes(void) { return area_codes; }
size_t area_codes_count(void) { return sizeof area_codes; }
const uint8_t *holidays_bytes(void) { return holidays; }
size_t holidays_count(void) { return sizeof holidays; }
const uint8_t *postal_codes_bytes(void) { return postal_codes; }
size_t postal_codes_count(void) { return sizeof postal_codes; }
const uint8_t *approved_rules_bytes(void) { return approved_rules; }
size_t approved_rules_count(void) { return sizeof approved_rules; }
const uint8_t *rules_schema_bytes(void) { return rules_schema; }
size_t rules_schema_count(void) { return sizeof rules_schema; }
