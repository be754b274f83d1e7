import { CheckboxField } from '@/components/form/checkbox-field'
import { RadioCards } from '@/components/form/radio-cards'
import type { Role } from '@/lib/auth/rights'
import { roleName, whatRoleAllows } from '@/lib/team/role-words'

const noFlags = { seesPlan: false, seesMedication: false, givesMedication: false }

export type RoleFieldsProps = {
  readonly roles: readonly Role[]
  readonly chosen?: string
  readonly flags: { readonly seesPlan: boolean; readonly seesMedication: boolean; readonly givesMedication: boolean }
  readonly error?: string
}

/** Which role, and for a helper how much of the health information goes with it. The boxes show only for a helper. */
export function RoleFields({ roles, chosen, flags, error }: RoleFieldsProps) {
  return (
    <div className="group/role grid gap-5">
      <RadioCards
        label="Role"
        name="role"
        required
        defaultValue={chosen}
        error={error}
        cards={roles.map((role) => ({ value: role, words: roleName[role], note: whatRoleAllows(role, noFlags) }))}
      />
      <fieldset className="hidden group-has-[input[value=helper]:checked]/role:block">
        <legend className="font-semibold">This helper also</legend>
        <CheckboxField
          name="seesPlan"
          label="sees the plan"
          hint="Everyday needs only, until the patient chooses otherwise."
          defaultChecked={flags.seesPlan}
        />
        <CheckboxField name="seesMedication" label="sees the medicines" defaultChecked={flags.seesMedication} />
        <CheckboxField
          name="givesMedication"
          label="gives medicines and records doses"
          defaultChecked={flags.givesMedication}
        />
      </fieldset>
    </div>
  )
}
