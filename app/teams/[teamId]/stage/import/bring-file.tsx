import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { ImportDraft } from '@/lib/staging/import-drafts.data'
import { LARGEST_IMPORT_BYTES } from '@/lib/staging/import/parse-table'
import { FileField } from './file-field'
import { mostPasted } from './import-schemas'
import { PasteForm } from './paste-form'

/** Choose a file or paste a table. A file that could not be read says why. */
export function BringFile({ teamId, draft }: { readonly teamId: string; readonly draft: ImportDraft | undefined }) {
  const isFile = draft !== undefined && draft.fileName !== null
  const problem = isFile ? (draft.problem ?? undefined) : undefined
  return (
    <div className="grid gap-6">
      {problem && (
        <ErrorSummary problems={[{ fieldId: 'file', words: problem }]} submission={draft?.savedAt.toString()} />
      )}
      <Card>
        {/* A plain form to a route: a file goes there piece by piece and is counted on the way. */}
        <form
          method="post"
          action={`/teams/${teamId}/stage/import/file`}
          encType="multipart/form-data"
          className="grid gap-4"
        >
          <FileField
            largestBytes={LARGEST_IMPORT_BYTES}
            error={problem && (draft?.fileName ? `${draft.fileName}: ${problem}` : problem)}
          />
          <div>
            <Button type="submit" variant="filled">
              Look through this file
            </Button>
          </div>
        </form>
      </Card>
      <Card lift="flat">
        <PasteForm teamId={teamId} mostPasted={mostPasted} pasted={isFile ? '' : (draft?.content ?? '')} />
      </Card>
    </div>
  )
}
