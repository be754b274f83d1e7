import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Banner } from '@/components/ui/banner'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { accessOrNotFound } from '@/lib/auth/guards'
import { readImportDraft } from '@/lib/staging/import-drafts.data'
import { BringFile } from './bring-file'
import { LookThrough } from './look-through'
import { LeaveFileForm } from './one-button-forms'

export const metadata: Metadata = { title: 'Bring visits from a file' }

export default async function ImportPage({ params, searchParams }: PageProps<'/teams/[teamId]/stage/import'>) {
  const { teamId } = await params
  const { rows } = await searchParams
  const access = await accessOrNotFound(teamId, 'assessment:answer')
  if (access.isDeceased) notFound()
  const draft = await readImportDraft(access)
  const preview = draft?.preview
  return (
    <>
      <PageHeader
        title="Bring visits from a file"
        note={
          draft && preview
            ? (draft.fileName ?? 'Pasted table')
            : 'Answers to the ALSFRS-R from a clinic or a study. Nothing is added before you have looked at every row.'
        }
      />
      {!draft || !preview ? (
        <div className="max-w-form">
          <BringFile teamId={teamId} draft={draft} />
        </div>
      ) : preview.state === 'refused' ? (
        <div className="grid max-w-form gap-6">
          <Banner kind="notice" title="This file cannot be used">
            <p>{preview.problem.words}</p>
          </Banner>
          <LeaveFileForm
            teamId={teamId}
            seenAt={draft.savedAt.toString({ fractionalSecondDigits: 3 })}
            words="Bring another file"
          />
        </div>
      ) : (
        <LookThrough access={access} draft={draft} reading={preview} showAll={rows === 'all'} />
      )}
      <p className="mt-6">
        <TextLink href={`/teams/${teamId}/stage`}>Back to the stage</TextLink>
      </p>
    </>
  )
}
