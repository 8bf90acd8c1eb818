"""Duties of a length that a plan sets, or counted back; serious incidents; one plan beside no other."""

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('record', '0005_written_to_the_child'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='casestep',
            name='step_outcome_is_its_own',
        ),
        migrations.AddField(
            model_name='duty',
            name='counts_from',
            field=models.DateField(blank=True, null=True, verbose_name='the day it counts back from'),
        ),
        migrations.AddField(
            model_name='duty',
            name='length',
            field=models.PositiveIntegerField(blank=True, null=True, verbose_name="the length that the plan sets, in the clock's unit"),
        ),
        migrations.AddField(
            model_name='duty',
            name='length_reason',
            field=models.TextField(blank=True, verbose_name='why the plan sets another length'),
        ),
        migrations.AddConstraint(
            model_name='casestep',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('outcome', ''), ('stopped_on', None)), models.Q(('kind', 'contact'), ('outcome__in', ['new_referral', 'existing_referral', 'early_help', 'advice', 'returned_to_sender', 'private_fostering', 'missing', 'other_council_plan', 'out_of_area', 'no_consent', 'no_further_action', 'other']), ('stopped_on__isnull', False)), models.Q(('kind', 'referral'), ('outcome__in', ['single_assessment', 'strategy_discussion', 'early_help', 'private_fostering', 'transfer_in_conference', 'looked_after_request', 'care_leaver', 'no_further_action']), ('stopped_on__isnull', False)), models.Q(('kind', 'early_help'), ('outcome__in', ['goals_met', 'partly_met', 'step_up', 'other_agency_lead', 'disengaged', 'moved_away']), ('stopped_on__isnull', False)), models.Q(('kind', 'single_assessment'), ('outcome__in', ['no_further_action', 'early_help', 'child_in_need_plan', 'short_breaks', 'strategy_discussion', 'enquiry_ended', 'specialist_assessment', 'private_fostering', 'looked_after_request', 'legal_action', 'other_agency', 'other']), ('stopped_on__isnull', False)), models.Q(('kind', 'strategy_discussion'), ('outcome__in', ['section_47_single', 'section_47_joint', 'single_assessment', 'continue_assessment', 'child_in_need_plan', 'early_help', 'no_further_action']), ('stopped_on__isnull', False)), models.Q(('kind', 'section_47_enquiry'), ('outcome__in', ['conference', 'services', 'short_breaks', 'continue_assessment', 'legal_action', 'monitor', 'no_further_action', 'other']), ('stopped_on__isnull', False)), models.Q(('kind', 'initial_conference'), ('outcome__in', ['child_protection_plan', 'services', 'single_assessment', 'early_help', 'other_agency', 'no_further_action', 'other']), ('stopped_on__isnull', False)), models.Q(('kind', 'child_protection_plan'), ('outcome__in', ['child_in_need_plan', 'early_help', 'needs_met', 'looked_after', 'moved_away', 'turned_18', 'died']), ('stopped_on__isnull', False)), models.Q(('kind', 'child_in_need_plan'), ('outcome__in', ['needs_met', 'early_help', 'strategy_discussion', 'child_protection_plan', 'looked_after_request', 'adult_services', 'moved_away', 'consent_withdrawn']), ('stopped_on__isnull', False)), models.Q(('kind', 'private_fostering'), ('outcome__in', ['arrangement_ended', 'too_old', 'not_private_fostering', 'child_in_need_plan', 'strategy_discussion']), ('stopped_on__isnull', False)), models.Q(('kind', 'serious_incident'), ('outcome__in', ['criteria_not_met', 'rapid_review', 'published']), ('stopped_on__isnull', False)), models.Q(('kind', 'emergency_protection'), ('outcome__in', ['home', 'family', 'accommodated', 'other_protection', 'care_proceedings', 'assessed']), ('stopped_on__isnull', False)), models.Q(('kind', 'legal_gateway'), ('outcome__in', ['continue_plan', 'pre_proceedings', 'issue', 'unknown']), ('stopped_on__isnull', False)), models.Q(('kind', 'pre_proceedings'), ('outcome__in', ['issue', 'step_down']), ('stopped_on__isnull', False)), models.Q(('kind', 'care_proceedings'), ('outcome__in', ['care_order', 'care_order_at_home', 'placement_order', 'supervision_order', 'special_guardianship', 'private_law', 'no_order', 'withdrawn']), ('stopped_on__isnull', False)), _connector='OR'), name='step_outcome_is_its_own'),
        ),
        migrations.AddConstraint(
            model_name='casestep',
            constraint=models.UniqueConstraint(condition=models.Q(('kind__in', ('child_in_need_plan', 'child_protection_plan')), ('stopped_on', None)), fields=('child',), name='step_no_plan_beside_another'),
        ),
        migrations.AddConstraint(
            model_name='duty',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('length', None), ('length_reason', '')), models.Q(('length__gte', 1), models.Q(('length_reason', ''), _negated=True)), _connector='OR'), name='duty_length_with_reason'),
        ),
    ]
